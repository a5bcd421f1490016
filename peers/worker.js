// Runs in the Workers runtime (`workerd test`): uses every key that it is given and says what came of it, in one line.
import cases from "cases";

const DATA = new TextEncoder().encode("data");
const HASH_BYTES = { "SHA-1": 20, "SHA-256": 32, "SHA-384": 48, "SHA-512": 64, MD5: 16 };
const SALT = { hash: "SHA-256", salt: DATA, info: DATA, iterations: 10 };

/** The parameters of an operation with a key. */
function parametersOf({ algorithm: { name, hash } }) {
  const iv = new Uint8Array(name === "AES-GCM" ? 12 : 16);
  return { name, iv, counter: iv, length: 64, hash: "SHA-256", saltLength: HASH_BYTES[hash?.name] ?? 0 };
}

async function cipher(key) {
  const parameters = parametersOf(key);
  if (key.usages.includes("encrypt")) {
    const sealed = await crypto.subtle.encrypt(parameters, key, DATA);
    if (key.usages.includes("decrypt")) await crypto.subtle.decrypt(parameters, key, sealed);
  }
  if (key.usages.includes("wrapKey")) {
    const other = await crypto.subtle.generateKey({ name: "AES-GCM", length: 128 }, true, ["encrypt"]);
    const sealed = await crypto.subtle.wrapKey("raw", other, key, parameters);
    const unwrapping = ["raw", sealed, key, parameters, "AES-GCM", false, ["encrypt"]];
    if (key.usages.includes("unwrapKey")) await crypto.subtle.unwrapKey(...unwrapping);
  }
}

async function signature(key) {
  const parameters = parametersOf(key);
  // RSA-RAW signs what was padded before, in as many bytes as the key has.
  const size = key.algorithm.name === "RSA-RAW" ? key.algorithm.modulusLength / 8 : 4;
  if (key.usages.includes("sign")) await crypto.subtle.sign(parameters, key, new Uint8Array(size).fill(7, size - 2));
  if (key.usages.includes("verify")) await crypto.subtle.verify(parameters, key, new Uint8Array(64), DATA);
}

async function agreement(key) {
  const { name, namedCurve } = key.algorithm;
  let [own, parameters] = [key, { name, ...SALT }];
  if (name === "ECDH" || name === "X25519") {
    const peer = await crypto.subtle.generateKey({ name, namedCurve }, false, ["deriveBits", "deriveKey"]);
    own = key.type === "public" ? peer.privateKey : key;
    parameters = { name, public: key.type === "public" ? key : peer.publicKey };
  }
  if (own.usages.includes("deriveBits")) await crypto.subtle.deriveBits(parameters, own, 128);
  const derived = { name: "AES-GCM", length: 128 };
  if (own.usages.includes("deriveKey")) await crypto.subtle.deriveKey(parameters, own, derived, false, ["encrypt"]);
}

async function use(key) {
  const { name } = key.algorithm;
  if (["HKDF", "PBKDF2", "ECDH", "X25519"].includes(name)) return await agreement(key);
  return name.startsWith("AES-") || name === "RSA-OAEP" ? await cipher(key) : await signature(key);
}

/**
 * A key of a kind that can only be tried out in another role: nobody has what it decrypts, or it has no usages. Its
 * algorithm says nothing of that in JWK, so what the JWK says of itself is left out.
 */
function inOtherRole({ key_jwk, algorithm, usages, ...rest }, { type, algorithm: { name } }) {
  const { alg: _alg, use: _use, key_ops: _ops, ...jwk } = key_jwk ?? {};
  if (name === "RSA-OAEP" && type === "private") {
    return { ...rest, key_jwk: jwk, algorithm: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-1" }, usages: ["sign"] };
  }
  if (usages.length > 0 || name === "ECDH" || name === "X25519") return undefined;
  return { ...rest, key_jwk: jwk, algorithm, usages: [name === "RSA-OAEP" ? "encrypt" : "verify"] };
}

function imported({ format, key_base64, key_jwk, algorithm, usages }, isExtractable = false) {
  const data = format === "jwk" ? key_jwk : Uint8Array.from(atob(key_base64), (character) => character.charCodeAt(0));
  return crypto.subtle.importKey(format, data, algorithm, isExtractable, usages);
}

/** Keys of other kinds become public keys for Ed25519, too, and find every signature wrong. */
async function isEd25519(one) {
  const { ext: _ext, ...key_jwk } = one.key_jwk ?? {};
  const { byteLength } = await crypto.subtle.exportKey("raw", await imported({ ...one, key_jwk }, true));
  return byteLength === 32;
}

/** "0": refused. "1": imported and used. "u": imported, but of no use. */
async function verdict(one) {
  let key;
  try {
    key = await imported(one);
  } catch {
    return "0";
  }
  try {
    const other = inOtherRole(one, key);
    await use(other === undefined ? key : await imported(other));
    const isPublicEd25519 = key.type === "public" && /ed25519/i.test(key.algorithm.name);
    return !isPublicEd25519 || (await isEd25519(one)) ? "1" : "u";
  } catch {
    return "u";
  }
}

export default {
  async test(_controller, env) {
    const verdicts = [];
    for (const one of cases) verdicts.push(await verdict(one));
    const texts = {};
    const used = {};
    for (const [name, value] of Object.entries(env)) {
      if (typeof value === "string") texts[name] = value;
      else used[name] = await use(value).then(() => "used", String);
    }
    console.log(`RESULT ${JSON.stringify({ verdicts: verdicts.join(""), texts, used })}`);
  },
};
