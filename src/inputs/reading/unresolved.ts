/** A kind of text that stands for a value or a file, and is none yet. `remedy` is a sentence. */
export type Unresolved = { readonly form: RegExp; readonly is: string; readonly remedy: string };

const DECRYPT_SOPS = "Decrypt it in an earlier step: sops decrypt --output secrets.env secrets.enc.env";
const DECRYPT_DOTENVX = "Decrypt it in an earlier step: dotenvx decrypt --stdout -f .env > decrypted.env";
const DECRYPT_ANSIBLE = "Decrypt it in an earlier step: ansible-vault decrypt --output secrets.env secrets.vault.env";

/** What a whole file looks like that nobody decrypted or fetched. */
const FILES: readonly Unresolved[] = [
  {
    form: /^\0GITCRYPT\0/,
    is: "is still encrypted by git-crypt",
    remedy: "Decrypt it in an earlier step: git-crypt unlock",
  },
  {
    form: /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\n/,
    is: "is a pointer of Git LFS, not the file itself",
    remedy: "Let actions/checkout fetch the file: lfs: true",
  },
  {
    form: /^age-encryption\.org\/v1\n|^-----BEGIN AGE ENCRYPTED FILE-----/,
    is: "is still encrypted by age",
    remedy: "Decrypt it in an earlier step: age --decrypt --identity key.txt --output secrets.env secrets.env.age",
  },
  {
    form: /^-----BEGIN PGP MESSAGE-----/,
    is: "is still encrypted by PGP",
    remedy: "Decrypt it in an earlier step: gpg --decrypt --output secrets.env secrets.env.asc",
  },
  { form: /^\$ANSIBLE_VAULT;/, is: "is still encrypted by Ansible Vault", remedy: DECRYPT_ANSIBLE },
  {
    form: /[=:]\s*["']?ENC\[AES256_GCM,data:|^\s*(?:export\s+)?sops_(?:mac|version)\s*=/m,
    is: "is still encrypted by SOPS",
    remedy: DECRYPT_SOPS,
  },
  {
    form: /^\s*(?:export\s+)?[\w.-]+\s*=\s*["'`]?encrypted:[\w+/-]{16}/m,
    is: "is still encrypted by dotenvx",
    remedy: DECRYPT_DOTENVX,
  },
];

/** Returns how a file that is encrypted, or only a pointer to one, is to be resolved, as the end of a sentence and one more. */
export function unresolvedFile(text: string): string | undefined {
  const kind = FILES.find(({ form }) => form.test(text));
  return kind === undefined ? undefined : `${kind.is}. ${kind.remedy}`;
}

/** What a value looks like that nobody decrypted or replaced. */
const VALUES: readonly Unresolved[] = [
  { form: /^ENC\[AES256_GCM,data:.*\]$/s, is: "still encrypted by SOPS", remedy: DECRYPT_SOPS },
  { form: /^encrypted:[\w+/=-]{16,}$/, is: "still encrypted by dotenvx", remedy: DECRYPT_DOTENVX },
  { form: /^\$ANSIBLE_VAULT;/, is: "still encrypted by Ansible Vault", remedy: DECRYPT_ANSIBLE },
  {
    form: /^EJ\[1:[\w+/=:]+\]$/,
    is: "still encrypted by EJSON",
    remedy: "Decrypt it in an earlier step: ejson decrypt secrets.ejson > secrets.json",
  },
  {
    form: /^vault:v\d+:[\w+/=]{16,}$/,
    is: "still encrypted by Vault's transit engine",
    remedy: "Decrypt it in an earlier step: vault write transit/decrypt/<key> ciphertext=…",
  },
  {
    form: /^\*{3,}$/,
    is: "what a log shows in place of a secret",
    remedy: "Give the secret itself.",
  },
  {
    form: /^\[object Object\]$/,
    is: "what JavaScript makes of an object that is used as a text",
    remedy: "Correct the step that makes the value, for example with JSON.stringify.",
  },
  {
    form: /^@Microsoft\.KeyVault\([^\n]+\)$|^vault:[\w/-]+#\w+$|^ref\+[a-z]+:\/\/\S+$/,
    is: "a reference to a secret manager, not a value",
    remedy: "Resolve it in an earlier step.",
  },
  {
    form: /^op:\/\/[^/\n]+\/[^/\n]+\/[^\n]+$/,
    is: "a reference of 1Password, not a value",
    remedy:
      "Resolve it in an earlier step with 1password/load-secrets-action, or with: op inject -i secrets.tpl -o secrets.env",
  },
  {
    form: /^\$\{\{[^\n]*\}\}$/,
    is: "an expression that GitHub did not evaluate",
    remedy: "GitHub evaluates expressions in workflow files only, so pass the value on in env: of the workflow.",
  },
  {
    form: /^\{\{[^\n]*\}\}$/,
    is: "a placeholder, not a value",
    remedy: "For an expression of GitHub, write a $ before the braces; fill in other templates in an earlier step.",
  },
];

/** Returns what a value is that nobody decrypted or replaced, or undefined if it may be a value. */
export function unresolvedValue(text: string): Unresolved | undefined {
  const trimmed = text.trim();
  return VALUES.find(({ form }) => form.test(trimmed));
}
