import type { Worker } from "./worker.ts";

/** The comment on a pull request that a dry run keeps. Many Workers have one together: its `script` is `*`. */
export type CommentTarget = { readonly githubToken: string; readonly worker: Worker };

/**
 * Thrown with everything that is wrong with what the workflow handed in, found in one pass, before anything is sent.
 * Each problem is a whole sentence that names the input, what was found and what to do. `comment` is the comment that
 * must not go on showing an earlier plan, as far as the inputs say which one it is.
 */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly problems: readonly string[];
  readonly comment: CommentTarget | undefined;

  constructor(problems: readonly string[], comment?: CommentTarget) {
    super("The inputs have problems.");
    this.problems = problems;
    this.comment = comment;
  }
}
