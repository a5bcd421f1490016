import { INPUTS, type InputName, type InputSpec } from "../../contract.ts";
import { listOf } from "../../wording.ts";
import type { Context } from "./context.ts";
import { type Inputs, parseBoolean } from "./inputs.ts";

/** Finds inputs that have no effect, because the one that they need by the contract is not given or not true. */
export function findIdleInputs({ inputs, findings }: Context): void {
  const specs = Object.entries(INPUTS) as [InputName, InputSpec & { readonly needs?: InputName }][];
  const idle = specs.flatMap(([name, { needs, idle }]) =>
    needs === undefined || !hasContent(inputs, name) || isOn(inputs, needs) ? [] : [{ name, needs, idle }],
  );
  for (const [needs, all] of Map.groupBy(idle, ({ needs }) => needs)) {
    const names = all.filter((one) => one.idle === undefined).map(({ name }) => name);
    if (names.length > 0) {
      findings.problem(`${sentence(names, needs)} Add that, or remove ${names.length === 1 ? names[0] : "them"}.`);
    }
    for (const { name, idle } of all) if (idle === "warning") findings.warning(sentence([name], needs));
  }
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
  const text = inputs.text(name);
  return text !== undefined && (INPUTS[name].kind !== "boolean" || parseBoolean(text) !== false);
}
