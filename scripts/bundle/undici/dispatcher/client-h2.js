// HTTP/2 is off (`allowH2: false`).
module.exports = () => {
  throw new Error("This bundle has no HTTP/2.");
};
