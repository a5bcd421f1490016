// Apart from step.ts, which needs jest: the rows of faults.ts can be printed without it.
import { createHash } from "node:crypto";

export const SCRIPT = "my-worker";

/** A value as a vault makes it: the same one for a label, and no part of it is ordinary text. */
export function fakeValue(label: string, length = 36): string {
  const digits = [0, 1, 2, 3].map((round) => createHash("sha256").update(`${label}/${round}`).digest("base64url"));
  return digits.join("").replace(/[-_]/g, "x").slice(0, length);
}

/** A bound secret_text, as the request and the emulator have it. */
export function secretText(name: string, text: string) {
  return { name, type: "secret_text" as const, text };
}
