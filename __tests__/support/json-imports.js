// A transform of jest for GitHub's packages, which import JSON without the attribute that Node asks for: jest would warn of
// each such import.
export default {
  process(source) {
    return { code: source.replace(/(\bfrom\s*["'][^"']+\.json["'])\s*;/g, '$1 with { type: "json" };') };
  },
};
