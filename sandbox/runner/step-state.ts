/** What a step leaves behind for the rest of its job, however it was said: by command or by file. */
export class StepState {
  readonly env = new Map<string, string>();
  /** in the order of PrependPath: the last one stands first in PATH */
  readonly path: string[] = [];
  /** the data of each `add-mask`, in order */
  readonly masks: string[] = [];
  /** set by what fails a step whatever its exit code (`CommandResult`) */
  failed = false;
  readonly #outputs = new Map<string, [name: string, value: string]>();
  readonly #saved = new Map<string, [name: string, value: string]>();

  get outputs(): Record<string, string> {
    return Object.fromEntries(this.#outputs.values());
  }

  get saved(): Record<string, string> {
    return Object.fromEntries(this.#saved.values());
  }

  /** Names are compared without regard to case and keep the spelling they had first (DictionaryContextData.cs). */
  setOutput(name: string, value: string): void {
    requireName(name);
    setWithoutCase(this.#outputs, [name, value]);
  }

  saveState(name: string, value: string): void {
    setWithoutCase(this.#saved, [name, value]);
  }

  setEnv(name: string, value: string): void {
    requireName(name);
    this.env.set(name, value);
  }

  prependPath(folder: string): void {
    const known = this.path.indexOf(folder);
    if (known >= 0) {
      this.path.splice(known, 1);
    }
    this.path.push(folder);
  }
}

/** `ArgUtil.NotNullOrEmpty(name, nameof(name))` in ExecutionContext.SetOutput and SetEnvContext */
function requireName(name: string): void {
  if (name === "") {
    throw new Error("Value cannot be null. (Parameter 'name')");
  }
}

function setWithoutCase(entries: Map<string, [string, string]>, [name, value]: [name: string, value: string]): void {
  const first = entries.get(name.toLowerCase())?.[0] ?? name;
  entries.set(name.toLowerCase(), [first, value]);
}
