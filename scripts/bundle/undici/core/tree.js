// The names of all known headers, for a look-up by bytes. Building this tree takes longer than the few headers of a step
// can give back: without it, undici decodes a name and puts it into lower case.
exports.tree = { lookup() {} };
