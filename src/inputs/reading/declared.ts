import type { Secret } from "../../model/secret.ts";

/** A secret to set. `where` says where it was declared: "secrets, line 3". */
export type Declared = { readonly secret: Secret; readonly where: string };

/** A name to delete. `where` says where it was declared: "delete, line 2". */
export type Deletion = { readonly name: string; readonly where: string };

/** A secret that has no value. Whether it is skipped, set or a problem is decided by `on-empty`, once for all of them. */
export type EmptyValue = {
  /** The name on the Worker. */
  readonly name: string;
  /** False if the name may be part of a value: then it is called by its place. */
  readonly isShowable: boolean;
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

/** What one entry of an input declares; nothing, if it has a problem. */
export type EntryDeclaration = {
  readonly declared?: Declared;
  readonly deletion?: Deletion;
  readonly empty?: EmptyValue;
  /** A name that prune must leave alone although it is not declared: the source has it for another use. */
  readonly untouched?: string;
};

/** Returns what entries have of one kind, in their order. */
export function allOf<Entry extends object, Kind extends keyof Entry>(
  entries: readonly Entry[],
  kind: Kind,
): NonNullable<Entry[Kind]>[] {
  return entries.map((entry) => entry[kind]).filter((found) => found != null);
}
