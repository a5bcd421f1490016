/** The form of a text that stands for a value or a file and is none yet, and what it is and what to do, after "is". */
type Unresolved = readonly [form: RegExp, is: string];

const SOPS =
  "still encrypted by SOPS. Decrypt it in an earlier step: sops decrypt --output secrets.env secrets.enc.env";
const DOTENVX =
  "still encrypted by dotenvx. Decrypt it in an earlier step: dotenvx decrypt --stdout -f .env > decrypted.env";
const ANSIBLE: Unresolved = [
  /^\$ANSIBLE_VAULT;/,
  "still encrypted by Ansible Vault. Decrypt it in an earlier step: ansible-vault decrypt --output secrets.env " +
    "secrets.vault.env",
];

/** What a whole file looks like that nobody decrypted or fetched. */
const FILES: readonly Unresolved[] = [
  [/^\0GITCRYPT\0/, "still encrypted by git-crypt. Decrypt it in an earlier step: git-crypt unlock"],
  [
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\n/,
    "a pointer of Git LFS, not the file itself. Let actions/checkout fetch the file: lfs: true",
  ],
  [
    /^age-encryption\.org\/v1\n|^-----BEGIN AGE ENCRYPTED FILE-----/,
    "still encrypted by age. Decrypt it in an earlier step: age --decrypt --identity key.txt --output secrets.env " +
      "secrets.env.age",
  ],
  [
    /^-----BEGIN PGP MESSAGE-----/,
    "still encrypted by PGP. Decrypt it in an earlier step: gpg --decrypt --output secrets.env secrets.env.asc",
  ],
  ANSIBLE,
  [/[=:]\s*["']?ENC\[AES256_GCM,data:|^\s*(?:export\s+)?sops_(?:mac|version)\s*=/m, SOPS],
  [/^\s*(?:export\s+)?[\w.-]+\s*=\s*["'`]?encrypted:[\w+/-]{16}/m, DOTENVX],
];

/** What a value looks like that nobody decrypted or replaced. */
const VALUES: readonly Unresolved[] = [
  [/^ENC\[AES256_GCM,data:.*\]$/s, SOPS],
  [/^encrypted:[\w+/=-]{16,}$/, DOTENVX],
  ANSIBLE,
  [
    /^EJ\[1:[\w+/=:]+\]$/,
    "still encrypted by EJSON. Decrypt it in an earlier step: ejson decrypt secrets.ejson > secrets.json",
  ],
  [
    /^vault:v\d+:[\w+/=]{16,}$/,
    "still encrypted by Vault's transit engine. Decrypt it in an earlier step: vault write transit/decrypt/<key> " +
      "ciphertext=…",
  ],
  [/^\*{3,}$/, "what a log shows in place of a secret. Give the secret itself."],
  [
    /^\[object Object\]$/,
    "what JavaScript makes of an object that is used as a text. Correct the step that makes the value, for example with " +
      "JSON.stringify.",
  ],
  [
    /^@Microsoft\.KeyVault\([^\n]+\)$|^vault:[\w/-]+#\w+$|^ref\+[a-z]+:\/\/\S+$/,
    "a reference to a secret manager, not a value. Resolve it in an earlier step.",
  ],
  [
    /^op:\/\/[^/\n]+\/[^/\n]+\/[^\n]+$/,
    "a reference of 1Password, not a value. Resolve it in an earlier step with 1password/load-secrets-action, or with: op " +
      "inject -i secrets.tpl -o secrets.env",
  ],
  [
    /^\$\{\{[^\n]*\}\}$/,
    "an expression that GitHub did not evaluate. GitHub evaluates expressions in workflow files only, so pass the value on " +
      "in env: of the workflow.",
  ],
  [
    /^\{\{[^\n]*\}\}$/,
    "a placeholder, not a value. For an expression of GitHub, write a $ before the braces; fill in other templates in an " +
      "earlier step.",
  ],
];

/** Returns what a file is that is encrypted, or only a pointer to one, and what to do: the end of a sentence and one more. */
export function unresolvedFile(text: string): string | undefined {
  return FILES.find(([form]) => form.test(text))?.[1];
}

/** Returns what a value is that nobody decrypted or replaced, and what to do, or undefined if it may be a value. */
export function unresolvedValue(text: string): string | undefined {
  const trimmed = text.trim();
  return VALUES.find(([form]) => form.test(trimmed))?.[1];
}
