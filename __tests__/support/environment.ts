import { constants, createContext } from "node:vm";
import { TestEnvironment } from "jest-environment-node";

/**
 * Jest's environment for Node, except that the global object is an ordinary one. Jest's own is a proxy behind an
 * interceptor, which V8 asks at each mention of `Math`, `Buffer` or `JSON`: a microsecond every time, and a third of
 * the processor time of all tests.
 */
export default class PlainEnvironment extends TestEnvironment {
  constructor(...parameters: ConstructorParameters<typeof TestEnvironment>) {
    super(...parameters);
    this.global = plainCopyOf(this.global);
  }

  override getVmContext() {
    return this.global;
  }
}

type Global = InstanceType<typeof TestEnvironment>["global"];

function plainCopyOf(proxied: Global): Global {
  const plain = createContext(constants.DONT_CONTEXTIFY) as Global;
  for (const name of Reflect.ownKeys(proxied).filter((key) => !Object.hasOwn(plain, key))) {
    Object.defineProperty(plain, name, descriptorOf(name, proxied));
  }
  // As Jest has them: the classes that Node's own modules know.
  return Object.assign(plain, { global: plain, ArrayBuffer, Uint8Array });
}

/** What Jest has put there itself (`process`, say), or else Node's, which may be loaded at its first use only. */
function descriptorOf(name: string | symbol, proxied: Global): PropertyDescriptor {
  const descriptors = [proxied, globalThis].map((from) => Object.getOwnPropertyDescriptor(from, name));
  const isValue = descriptors.find((descriptor) => descriptor !== undefined && "value" in descriptor);
  return isValue ?? { configurable: true, get: () => Reflect.get(globalThis, name) };
}
