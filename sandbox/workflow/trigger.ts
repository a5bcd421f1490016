import type { EventsConfig, InputConfig } from "@actions/workflow-parser/model/workflow-template";

/** The event that starts a run. */
export type TriggerEvent = {
  /** as in `github.event_name` */
  name: string;
  /** of `workflow_dispatch`, as a person types them: everything is a string */
  inputs?: Record<string, string>;
  /** the rest of `github.event` */
  payload?: Record<string, unknown>;
};

/**
 * Whether the event starts the workflow, and with which inputs. Branch filters are compared by name.
 * @returns the `inputs` context
 * @throws Error if GitHub would not start the workflow, or would refuse the inputs
 */
export function triggered(
  events: EventsConfig,
  { event, branch }: { event: TriggerEvent; branch: string },
): Record<string, unknown> {
  const filter = events[event.name];
  if (filter === undefined) {
    throw new Error(`The workflow is not for the event ${event.name}, but for ${Object.keys(events).join(", ")}.`);
  }
  const { branches } = filter as { branches?: string[] };
  const pattern = branches?.find((name) => /[*?+[\]!]/.test(name));
  if (pattern !== undefined) {
    throw new Error(`The sandbox does not match the pattern ${pattern}.`);
  }
  if (branches !== undefined && !branches.includes(branch)) {
    throw new Error(`The workflow is not for branch ${branch}, but for ${branches.join(", ")}.`);
  }
  return event.name === "workflow_dispatch" ? dispatched(events.workflow_dispatch?.inputs ?? {}, event.inputs) : {};
}

function dispatched(
  declared: Record<string, InputConfig>,
  given: Record<string, string> = {},
): Record<string, unknown> {
  const unexpected = Object.keys(given).filter((name) => !Object.hasOwn(declared, name));
  if (unexpected.length > 0) {
    throw new Error(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  }
  return Object.fromEntries(
    Object.entries(declared).map(([name, input]) => [name, inputValue(name, input, given[name])]),
  );
}

function inputValue(name: string, input: InputConfig, given: string | undefined): unknown {
  if (given === undefined && input.default === undefined && input.required === true) {
    throw new Error(`Required input '${name}' not provided`);
  }
  const value = given ?? String(input.default ?? (`${input.type}` === "boolean" ? "false" : ""));
  if (input.options !== undefined && !input.options.includes(value)) {
    throw new Error(`Provided value '${value}' for input '${name}' not in the list of allowed values`);
  }
  return `${input.type}` === "boolean" ? value === "true" : value;
}
