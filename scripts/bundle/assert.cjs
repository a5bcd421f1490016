// Stands in for node:assert, of which undici calls the function alone.
module.exports = (condition, message = "undici is not in the state that it expects.") => {
  if (!condition) throw Object.assign(new Error(message), { code: "ERR_ASSERTION" });
};
