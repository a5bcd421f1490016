import { INPUTS, type InputName, type InputSpec } from "../../contract.ts";
import { listOf } from "../../wording.ts";
import type { Findings } from "./findings.ts";
import type { Inputs } from "./inputs.ts";

/** Finds inputs that have no effect, because the one that they need by the contract is not given or not true. */
export function idleInputs(inputs: Inputs): Findings {
  const specs = Object.entries(INPUTS) as [InputName, InputSpec & { readonly needs?: InputName }][];
  const idle = specs.flatMap(([name, { needs, idle }]) =>
    needs === undefined || !hasContent(inputs, name) || isOn(inputs, needs) ? [] : [{ name, needs, idle }],
  );
  const [warnings, problems] = [idle.filter((one) => one.idle === "warning"), idle.filter((one) => !one.idle)];
  return {
    problems: [...Map.groupBy(problems, ({ needs }) => needs)].map(([needs, all]) => {
      const names = all.map(({ name }) => name);
      return `${sentence(names, needs)} Add that, or remove ${names.length === 1 ? names[0] : "them"}.`;
    }),
    warnings: warnings.map(({ name, needs }) => sentence([name], needs)),
    notes: [],
  };
}

function sentence(names: readonly string[], needs: InputName): string {
  const condition = INPUTS[needs].kind === "boolean" ? `${needs}: true` : needs;
  return `${listOf(names, "and")} ${names.length === 1 ? "has" : "have"} no effect without ${condition}.`;
}

function hasContent(inputs: Inputs, name: InputName): boolean {
  return INPUTS[name].kind === "lines" ? inputs.list(name).length > 0 : inputs.isGiven(name);
}

/** A boolean that is neither true nor false is a problem already. */
function isOn(inputs: Inputs, name: InputName): boolean {
  if (INPUTS[name].kind !== "boolean") return inputs.isGiven(name);
  const { value, findings } = inputs.boolean(name as Parameters<Inputs["boolean"]>[0]);
  return value || findings.problems.length > 0;
}
