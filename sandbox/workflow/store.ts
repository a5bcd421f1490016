type Values = Readonly<Record<string, string>>;

/** What a repository or an environment keeps for workflows. Names of secrets and variables know no case. */
export type Store = { secrets?: Values; vars?: Values };

/**
 * Refuses names that GitHub would never have stored (docs.github.com, "Naming your secrets" and "Naming conventions for
 * configuration variables").
 * @param owner whose they are, for the message
 * @throws Error with the first such name
 */
export function checkNames({ secrets = {}, vars = {} }: Store, owner: string): void {
  const names = [
    ...Object.keys(secrets).map((name) => ({ noun: "secret", name })),
    ...Object.keys(vars).map((name) => ({ noun: "variable", name })),
  ];
  for (const { noun, name } of names) {
    const fault = nameFault(name);
    if (fault !== undefined) throw new Error(`GitHub takes no ${noun} of the name "${name}" (${owner}): ${fault}.`);
  }
}

function nameFault(name: string): string | undefined {
  if (/^github_/i.test(name)) return "a name must not begin with GITHUB_";
  if (!/^[a-z0-9_]+$/i.test(name)) return "a name holds letters, digits and _, and nothing else";
  return /^[0-9]/.test(name) ? "a name must not begin with a digit" : undefined;
}
