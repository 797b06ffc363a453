/** A font file (TrueType or OpenType) with the CSS description that it answers to. */
export type FontFace = {
  readonly family: string;
  readonly weight: 400 | 500 | 600 | 700;
  readonly italic: boolean;
  readonly data: Uint8Array;
};

/** How a text is set, as far as the choice of a face goes. */
export type Style = { readonly weight?: number | undefined; readonly italic?: boolean | undefined };

/** Of each family the face nearest to what a text asks for, families in the order given. */
export function rankFaces<Face extends FontFace>(faces: readonly Face[], asked: Style): Face[] {
  const distance = (face: Face): number =>
    Math.abs(face.weight - (asked.weight ?? 400)) + (face.italic === (asked.italic ?? false) ? 0 : 1000);
  const families = [...new Set(faces.map((face) => face.family))];
  return families.flatMap((family) => {
    const own = faces.filter((face) => face.family === family);
    return own.toSorted((a, b) => distance(a) - distance(b)).slice(0, 1);
  });
}
