import type { RequestFailure } from "./failure.ts";

/** What happens during a run that the log may say. Facts only; `report/words` makes sentences of them. */
export type RunEvent =
  /** One request is tried again after a wait. `asked`: Cloudflare itself asks for the wait. */
  | {
      readonly kind: "retry";
      readonly failure: RequestFailure;
      readonly attempt: number;
      readonly maxAttempts: number;
      readonly waitMilliseconds: number;
      readonly asked: boolean;
    }
  /** Every request waits for the account's rate limit. `failure` is the refusal that said so, if there was one. */
  | {
      readonly kind: "rate-limit";
      readonly waitMilliseconds: number;
      readonly asked: boolean;
      readonly failure?: RequestFailure;
      readonly attempt?: number;
      readonly maxAttempts?: number;
    }
  /** Cloudflare takes fewer operations per request than were sent; from now on at most `limit`. */
  | { readonly kind: "operation-limit"; readonly limit: number }
  /** Names to delete that are not on the Worker; `displayNames`. */
  | { readonly kind: "already-absent"; readonly names: readonly string[] }
  /** One request was answered or failed, for step debug logging. Never a value, a token or a query. */
  | {
      readonly kind: "request";
      readonly method: string;
      readonly path: string;
      readonly status: number | undefined;
      readonly milliseconds: number;
      readonly attempt: number;
      readonly ray: string | undefined;
    };

/** Takes an event; `script` is the Worker that it is about, or undefined if it is about all of them. */
export type OnEvent = (event: RunEvent, script?: string) => void;
