/** Loaded when the view is asked for. */
export { layoutAccounts as layout } from "../../layout/index.ts";
