type Props = Readonly<Record<string, unknown>>;

/** A runtime of JSX that makes HTML as text, so that what MDX compiles can be looked at. */
export function jsx(type: unknown, { children, ...props }: Props): string {
  if (typeof type === "function") return String((type as (props: Props) => unknown)({ ...props, children })); // a component
  const attributes = Object.entries(props).map(
    ([name, value]) => ` ${name === "className" ? "class" : name}="${String(value)}"`,
  );
  return `<${String(type)}${attributes.join("")}>${textOf(children)}</${String(type)}>`;
}
export const Fragment = ({ children }: Props): string => textOf(children);

const textOf = (children: unknown): string =>
  Array.isArray(children)
    ? children.map(textOf).join("")
    : children === undefined || children === null
      ? ""
      : String(children);
