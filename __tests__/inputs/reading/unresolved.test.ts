import { expect, test } from "@jest/globals";
import { unresolvedFile } from "../../../src/inputs/reading/unresolved.ts";

const FILES: Record<string, [kind: RegExp, content: string]> = {
  "git-crypt": [/git-crypt\. .*: git-crypt unlock$/, "\0GITCRYPT\0\x12"],
  "Git LFS": [/Git LFS.*: lfs: true$/, "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n"],
  age: [/age\. .*: age --decrypt /, "age-encryption.org/v1\n-> X25519 abc\n"],
  "age, armored": [/age\. /, "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n"],
  PGP: [/PGP\. .*: gpg --decrypt /, "-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n"],
  "Ansible Vault": [/Ansible Vault\. .*: ansible-vault decrypt /, "$ANSIBLE_VAULT;1.1;AES256\n3031\n"],
  "SOPS, dotenv": [/SOPS\. .*: sops decrypt /, "DB=ENC[AES256_GCM,data:k1=,iv:a=,tag:b=,type:str]\nsops_mac=x\n"],
  "SOPS, metadata only": [/SOPS/, "A=plain\nsops_version=3.9.0\n"],
  "SOPS, JSON": [/SOPS/, '{"DB": "ENC[AES256_GCM,data:k1=,iv:a=]", "sops": {"version": "3.9.0"}}'],
  "SOPS, YAML": [/SOPS/, "db: ENC[AES256_GCM,data:k1=,iv:a=]\nsops:\n  version: 3.9.0\n"],
  dotenvx: [
    /dotenvx\. .*: dotenvx decrypt --stdout -f .env > decrypted.env$/,
    'DOTENV_PUBLIC_KEY="03ab"\nDB="encrypted:BE9Y7LKANx77X1pv1HnEoil9"\n',
  ],
};

test.each(Object.entries(FILES))("a file of %s is not used as it is", (_case, [kind, content]) => {
  expect(unresolvedFile(content)).toMatch(kind);
});

test.each([
  "",
  "A=b",
  '{"A":"b"}',
  "A=encrypted: yes",
  "# version https://git-lfs.github.com/spec/v1\n",
  "# -----BEGIN PGP MESSAGE-----",
  "# -----BEGIN AGE ENCRYPTED FILE-----",
  "# age-encryption.org/v1\n",
  "# $ANSIBLE_VAULT;1.1",
  "DOTENV_PUBLIC_KEY=03ab",
])("a file %j is", (content) => {
  expect(unresolvedFile(content)).toBeUndefined();
});
