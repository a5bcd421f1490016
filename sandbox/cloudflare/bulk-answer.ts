import type { Binding } from "./binding.ts";
import { isSecret, publicView } from "./binding.ts";
import { type Answer, apiError, success } from "./envelope.ts";

export type AnswerRules = {
  /** the answer of secrets-bulk (not of the dispatch one, whose schema requires it) comes without `result` */
  omitResult: boolean;
  /** `result` shows the Worker's other bindings too, plain-text variables with their values */
  includePlainTextInResult: boolean;
  /** see {@link BULK_ANSWERS} */
  bulkAnswer: keyof typeof BULK_ANSWERS;
  /** a change by secrets-bulk is answered as a success and not made */
  inert: boolean;
  /** see {@link LIST_ENTRIES} */
  listEntries: keyof typeof LIST_ENTRIES;
};

type Views = Record<string, Record<string, unknown>>;

/** Successes of secrets-bulk. All but `map` prove nothing, and none of them was promised not to come. */
export const BULK_ANSWERS = {
  map: (views) => success(views),
  empty: () => success({}),
  script: () => success({ id: "api", etag: "13a3240e8fb414561b0366813b0b8f42b3e6cfa0d9e70e99835dae83d0d8a794" }),
  "list of bindings": (views) => success({ bindings: Object.values(views) }),
  texts: (views) => success(mapValues(views, () => "x")),
  untyped: (views) => success(mapValues(views, ({ name }) => ({ name }))),
  "unknown type": (views) => success(mapValues(views, ({ name }) => ({ name, type: "secret_blob" }))),
  "with errors": (views) => success(views, { errors: [apiError(10013, "workers.api.error.unknown")] }),
  "202": (views) => ({ ...success(views), status: 202 }),
} satisfies Record<string, (views: Views) => Answer>;

/** Entries of `GET …/secrets`. The last two were not promised not to come either. */
export const LIST_ENTRIES = {
  whole: (binding) => publicView(binding),
  untyped: ({ name }) => ({ name }),
  "unknown type": ({ name }) => ({ name, type: "secret_blob" }),
} satisfies Record<string, (binding: Binding) => Record<string, unknown>>;

/** `result` maps names to bindings, and there is no id of the version in it. */
export function bulkAnswer(
  bindings: ReadonlyMap<string, Binding>,
  { rules, isDispatch }: { rules: AnswerRules; isDispatch: boolean },
): Answer {
  if (rules.omitResult && !isDispatch) return success(undefined);
  const shown = [...bindings].filter(([, binding]) => isSecret(binding) || rules.includePlainTextInResult);
  return BULK_ANSWERS[rules.bulkAnswer](
    Object.fromEntries(shown.map(([name, binding]) => [name, publicView(binding)])),
  );
}

function mapValues<T>(views: Views, value: (view: Record<string, unknown>) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(views).map(([name, view]) => [name, value(view)]));
}
