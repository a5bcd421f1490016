import type { Secret } from "../../model/secret.ts";

/** A secret to set. `where` says where it was declared: "secrets, line 3". */
export type Declared = { readonly secret: Secret; readonly where: string };

/** A name to delete. `where` says where it was declared: "delete, line 2". */
export type Deletion = { readonly name: string; readonly where: string };

/** A secret that has no value. Whether it is skipped, set or a problem is decided by `on-empty`, once for all of them. */
export type EmptyValue = {
  /** The name on the Worker. */
  readonly name: string;
  /** The name if it may be shown, or else where it stands: "(secrets, line 3, not shown)". */
  readonly displayName: string;
  /** Where the value should be: "secrets, line 2", `secrets-file "a.env", line 3`. */
  readonly where: string;
  /**
   * Who left it empty. `workflow`: a variable that is empty or not set, or an empty string of a JSON object in `secrets`,
   * so most likely a repository secret that was not passed on. `line`: a line `NAME=`. `file`: a file.
   */
  readonly from: "workflow" | "line" | "file";
  /** Whether `on-empty: set` may set it to an empty text. A variable that is not set, and a key, can only be skipped. */
  readonly settable: boolean;
};

/** What one source of secrets declares. */
export type Declarations = {
  readonly declared: readonly Declared[];
  readonly deletions: readonly Deletion[];
  readonly empty: readonly EmptyValue[];
  /** Names that prune must leave alone although they are not declared: the source has them for another use. */
  readonly untouched: readonly string[];
};
