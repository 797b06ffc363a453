/** Where a component gets its model from. */
export type ModelSource =
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "data"; readonly data: unknown }
  | { readonly kind: "picture"; readonly svg: SVGSVGElement }
  | { readonly kind: "none" };

/** What the page gives first counts: the property `model`, the attribute `src`, inline JSON, a picture. */
export function sourceOf(host: HTMLElement, model: unknown): ModelSource {
  if (model !== undefined)
    return typeof model === "string" ? { kind: "text", text: model } : { kind: "data", data: model };
  const address = host.getAttribute("src");
  if (address) return { kind: "address", address };
  const script = host.querySelector(":scope > script[type='application/json']");
  if (script) return { kind: "text", text: script.textContent ?? "" };
  const svg = pictureIn(host);
  return svg ? { kind: "picture", svg } : { kind: "none" };
}

/** The picture that stands in the page between the component's tags. */
export const pictureIn = (host: HTMLElement): SVGSVGElement | undefined =>
  host.querySelector<SVGSVGElement>(":scope > svg") ?? undefined;

/** The text at an address; a sentence where there is none. */
export async function fetchText(address: string): Promise<{ text: string } | { failure: string }> {
  try {
    const response = await fetch(new URL(address, document.baseURI));
    return response.ok ? { text: await response.text() } : { failure: `it was answered with ${response.status}` };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
