/** Returns standard base64 without its white space and with its padding, or undefined if it is anything else. */
export function base64Of(text: string): string | undefined {
  const digits = /^([A-Za-z0-9+/]+)=*$/.exec(text.replace(/\s+/g, ""))?.[1];
  if (digits === undefined || digits.length % 4 === 1) return undefined;
  return Buffer.from(digits, "base64").toString("base64");
}
