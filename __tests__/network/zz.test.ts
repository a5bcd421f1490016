import "reflect-metadata";
import * as x509 from "@peculiar/x509";
import { expect, test } from "@jest/globals";
test("a", async () => {
  const alg = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const keys = await crypto.subtle.generateKey(alg, true, ["sign", "verify"]);
  const ca = await x509.X509CertificateGenerator.createSelfSigned({ name: "CN=Test CA", keys, signingAlgorithm: alg, extensions: [new x509.BasicConstraintsExtension(true, undefined, true)] });
  console.log(ca.toString("pem"));
  const k = await crypto.subtle.generateKey(alg, true, ["sign", "verify"]);
  const leaf = await x509.X509CertificateGenerator.create({ subject: "CN=leaf", issuer: ca.subject, publicKey: k.publicKey, signingKey: keys.privateKey, signingAlgorithm: alg, notBefore: new Date("2020-01-01"), notAfter: new Date("2020-02-01"), extensions: [new x509.SubjectAlternativeNameExtension([{ type: "ip", value: "127.0.0.1" }, {type:"dns", value:"localhost"}])] });
  console.log(leaf.toString("pem"), x509.PemConverter.encode(await crypto.subtle.exportKey("pkcs8", k.privateKey), "PRIVATE KEY"));
  expect(1).toBe(1);
});
