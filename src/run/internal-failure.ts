import type { Failure } from "../model/outcome/failure.ts";

/** How much of a stack is kept, in frames. */
const MAX_FRAMES = 3;

/**
 * Returns a fault of this action as a failure: the error's name and code, and where it was thrown. Its message is left
 * out, because messages of Node quote what they were given.
 */
export function internalFailure(error: unknown): Failure & { kind: "internal" } {
  if (!(error instanceof Error)) return { kind: "internal", error: typeof error, frames: [] };
  const code = "code" in error ? String(error.code) : "";
  // A stack begins with the message, and a line of a message may look like a frame.
  const lines = (error.stack ?? "").replace(error.message, "").split("\n");
  return {
    kind: "internal",
    error: /^E[A-Z_]{1,40}$/.test(code) ? `${error.name} ${code}` : error.name,
    frames: lines
      .filter((line) => /^\s+at /.test(line))
      .slice(0, MAX_FRAMES)
      .map((frame) => frame.trim().replace(/^at /, "")),
  };
}
