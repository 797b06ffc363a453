import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** Markdown as GitHub reads it, with front matter in YAML. */
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/** Reads Markdown with the place of every node. */
export const parseMarkdown = (text: string): Root => processor.parse(text);
