export type TypesModuleOptions = { readonly name: string; readonly source: string; readonly from: string };

/** A model's data as a TypeScript module that hands it to `defineModel`, so that its literal types are known. */
export function typesModule(data: unknown, options: TypesModuleOptions): string {
  const name = options.name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const body = literal(data, "");
  return [
    `// Written by \`demarche types\` from ${options.source}; change that file, not this one.`,
    `import { defineModel } from ${JSON.stringify(options.from)};`,
    "",
    `export const ${name} = defineModel(${body});`,
    "",
  ].join("\n");
}

/** characters of the longest line that is kept whole */
const WIDEST = 100;

function literal(value: unknown, indent: string): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(([key, item]) => `${keyOf(key)}: ${literal(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{ ", " }"];
  const short = `${open}${parts.join(", ")}${close}`;
  if (parts.length === 0) return Array.isArray(value) ? "[]" : "{}";
  if (short.length + indent.length <= WIDEST && !short.includes("\n")) return short;
  return `${open.trim()}\n${parts.map((part) => `${inner}${part},`).join("\n")}\n${indent}${close.trim()}`;
}

const keyOf = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key));
