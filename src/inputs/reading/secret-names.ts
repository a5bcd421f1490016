import { isBindingName } from "../../model/secret.ts";
import type { InputName, Inputs, ListLine } from "./inputs.ts";

/** The names of secrets in a list input. What is none is not shown: a value may have come here by mistake. */
export function readSecretNames(
  inputs: Inputs,
  { name, problems }: { name: InputName; problems: string[] },
): ListLine[] {
  return inputs.list(name).filter(({ text, line }) => {
    const isName = isBindingName(text);
    if (!isName) {
      problems.push(`${name}, line ${line}: this is not the name of a secret (not shown). Give one name a line.`);
    }
    return isName;
  });
}
