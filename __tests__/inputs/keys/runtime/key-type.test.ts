import { expect, test } from "@jest/globals";
import { typeOfJwk } from "../../../../src/inputs/keys/runtime/key-type.ts";
import type { JsonWebKey } from "../../../../src/model/secret.ts";

test.each<[JsonWebKey, ReturnType<typeof typeOfJwk>]>([
  [{ kty: "oct" }, { kind: "secret", role: "secret", description: 'a symmetric key (kty "oct")' }],
  [{ kty: "RSA" }, { kind: "RSA", role: "public", description: "an RSA public key" }],
  [
    { kty: "EC", crv: "P-384", d: "" },
    { kind: "EC", role: "private", curve: "P-384", description: "an EC private key, P-384" },
  ],
  [
    { kty: "EC", crv: "s3cret" },
    { kind: "EC", role: "public", curve: undefined, description: "an EC public key" },
  ],
  [
    { kty: "OKP", crv: "X25519" },
    { kind: "X25519", role: "public", description: "an X25519 public key" },
  ],
  [
    { kty: "OKP", crv: "Ed448" },
    { kind: undefined, role: "public", description: "an Ed448 public key" },
  ],
  [
    { kty: "OKP", crv: "s3cret" },
    { kind: undefined, role: "public", description: "an OKP public key" },
  ],
  [{ kty: "AKP" }, undefined],
  [{}, undefined],
])("%j", (jwk, type) => {
  expect(typeOfJwk(jwk)).toEqual(type);
});
