/** What became of one Worker. Names only; those that the server chose have been cleaned. */
export type Outcome = {
  readonly script: string;
  readonly status: "patched" | "failed";
  readonly set: readonly string[];
  readonly deleted: readonly string[];
  /** All secrets on the Worker after the step, sorted; empty where it is not known. */
  readonly names: readonly string[];
  readonly attempts: number;
  readonly requests: number;
  /** The message is ready to print. `code` is Cloudflare's number, an HTTP status, or a word for what went wrong. */
  readonly error?: { readonly code: number | string; readonly message: string };
};
