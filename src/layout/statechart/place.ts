/** A box of a graph; a box that holds others is as large as they need, with `top` px kept free for its heading. */
export type GraphNode = {
  readonly id: string;
  /** px; of a box that holds others, the least it may be */
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly nodes: readonly GraphNode[];
};

/** An arrow; `label` is the room of its words, px. */
export type GraphEdge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label?: { readonly width: number; readonly height: number } | undefined;
  /** the record's: as straight as may be */
  readonly isMain: boolean;
};

/** What is to be placed: one region of a machine. */
export type Graph = {
  readonly id: string;
  readonly direction: "right" | "down";
  /** px that its heading takes, above all that is placed */
  readonly heading: { readonly width: number; readonly height: number };
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
};

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Point = readonly [x: number, y: number];

/** Where everything of a graph stands, px from its upper left corner. */
export type Placed = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly (Box & { readonly id: string })[];
  readonly edges: readonly {
    readonly id: string;
    readonly points: readonly Point[];
    /** upper left corner of the label */
    readonly label?: Point | undefined;
  }[];
};

/** Decides where a graph's boxes, arrows and labels stand; a page may hand in what was decided elsewhere. */
export type Place = (graph: Graph) => Placed | Promise<Placed>;
