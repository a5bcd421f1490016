/**
 * Jest runs a test in a realm with an `Error` of its own, so that errors of Node's core (a refused connection, a
 * DOMException of WebCrypto) are not `instanceof Error` there, as they are in the action. With this import they are.
 */
Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, candidate: unknown): boolean {
    return this === Error ? Error.isError(candidate) : Function.prototype[Symbol.hasInstance].call(this, candidate);
  },
});
