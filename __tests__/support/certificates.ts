/**
 * Certificates for the tests of TLS, made anew in each run. `@peculiar/x509` signs them, because Node's own crypto reads
 * certificates and makes none, and no other program can be counted on.
 */
import "reflect-metadata"; // x509 asks for it, before itself
import type { webcrypto } from "node:crypto";
import {
  BasicConstraintsExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from "@peculiar/x509";

export type Authority = {
  /** for NODE_EXTRA_CA_CERTS */
  readonly pem: string;
  issue(wanted: Wanted): Promise<{ key: string; cert: string }>;
};

export type Wanted = { readonly hosts?: readonly string[]; readonly notBefore?: Date; readonly notAfter?: Date };

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const DAY = 24 * 60 * 60 * 1000;

/** A certificate authority that nobody trusts yet. */
export async function makeAuthority(name: string): Promise<Authority> {
  const keys = await makeKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: ALGORITHM,
    ...validity({}),
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
  });
  return {
    pem: certificate.toString("pem"),
    issue: (wanted) => issue(wanted, { certificate, signingKey: keys.privateKey }),
  };
}

async function issue(
  wanted: Wanted,
  { certificate, signingKey }: { certificate: X509Certificate; signingKey: webcrypto.CryptoKey },
): Promise<{ key: string; cert: string }> {
  const keys = await makeKeys();
  const { hosts = ["127.0.0.1"] } = wanted;
  const names = hosts.map((value) => ({ type: /^[\d.]+$/.test(value) ? ("ip" as const) : ("dns" as const), value }));
  const leaf = await X509CertificateGenerator.create({
    subject: `CN=${hosts[0]}`,
    issuer: certificate.subject,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: ALGORITHM,
    ...validity(wanted),
    extensions: [new SubjectAlternativeNameExtension(names)],
  });
  const key = PemConverter.encode(await crypto.subtle.exportKey("pkcs8", keys.privateKey), "PRIVATE KEY");
  return { key, cert: leaf.toString("pem") };
}

async function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
}

/** From yesterday to tomorrow, so that no clock of a machine is too far off. */
function validity({ notBefore, notAfter }: Wanted): { notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return { notBefore: notBefore ?? new Date(now - DAY), notAfter: notAfter ?? new Date(now + DAY) };
}
