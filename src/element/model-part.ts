/** All that a model needs, loaded when there is one: a picture in the page gets along without. */

export { drawPicture } from "./picture.ts";
export { readData, readText } from "./reading.ts";
export { storyOf } from "./story.ts";
