import type { Scene } from "../scene/index.ts";

/**
 * Lays a picture out with all that the model needs at hand: the words of its language, its letters, the way it is laid out. The
 * bundle loads them here; in the library they are there.
 */
export const layOut = async (lay: () => Scene | Promise<Scene>): Promise<Scene> => lay();
