/** What the table of docs/TROUBLESHOOTING.md has of a row of `CODES` in src/cloudflare/codes.ts. */
type Row = {
  readonly codes: readonly number[];
  readonly cause: string;
  readonly remedy: string;
  readonly stopsFleet?: true;
};

/**
 * Returns the table of Cloudflare's error codes as Markdown, one row for each cause, in the order of the codes. Each code
 * has an anchor, `code-10007`, which job summaries and comments link.
 */
export function codeTable(rows: readonly Row[]): string {
  const sorted = rows.toSorted((one, other) => Math.min(...one.codes) - Math.min(...other.codes));
  const lines = sorted.map(({ codes, cause, remedy, stopsFleet }) => {
    const anchored = codes.map((code) => `<a id="code-${code}"></a>${code}`).join(", ");
    return `| ${anchored} | ${cell(cause)}${stopsFleet === true ? " _Stops all._" : ""} | ${cell(remedy)} |`;
  });
  return ["| code | cause | what to do |", "| --- | --- | --- |", ...lines].join("\n");
}

/** Text of a cell: a name in angle brackets would be HTML. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
