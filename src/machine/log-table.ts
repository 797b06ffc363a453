import type { Elapsed } from "./since.ts";
import type { Configuration, Stepper } from "./stepper.ts";

/** A configuration that a log has met, and where the triggers lead that were tried there. Filled in place. */
export type Place = {
  readonly configuration: Configuration;
  readonly next: Map<string, Place | undefined>;
  legal?: readonly string[];
};

export type LogTable = {
  readonly stepper: Stepper;
  readonly initial: Place;
  /** the place of a configuration */
  at(configuration: Configuration): Place;
  /** undefined where the trigger is refused; where time is counted nothing is remembered */
  next(place: Place, trigger: string, elapsed?: Elapsed): Place | undefined;
  legal(place: Place, elapsed?: Elapsed): readonly string[];
  /** the model's own copy of a trigger's name, or the name itself */
  named(trigger: string): string;
};

/** places */
const LIMIT = 50_000;

/**
 * The table of configuration × trigger → configuration, filled as it is met: guards look at the configuration alone, so what
 * was true of one is true of it for ever. It begins anew when it is full, so that a counter without end cannot fill the memory.
 */
export function createLogTable(stepper: Stepper): LogTable {
  const names = new Map(stepper.triggers.map((trigger) => [trigger, trigger]));
  const places = new Map<string, Place>();
  const placeOf = (configuration: Configuration): Place => {
    const key = stepper.key(configuration);
    const found = places.get(key);
    if (found) return found;
    if (places.size >= LIMIT) forget();
    const made: Place = { configuration, next: new Map() };
    places.set(key, made);
    return made;
  };
  const forget = (): void => {
    for (const place of places.values()) place.next.clear();
    places.clear();
    stepper.forget();
  };
  const step = (place: Place, trigger: string, elapsed?: Elapsed): Place | undefined => {
    const configuration = stepper.next(place.configuration, trigger, elapsed);
    return configuration && placeOf(configuration);
  };
  return {
    stepper,
    initial: placeOf(stepper.initial),
    at: placeOf,
    legal(place, elapsed) {
      if (elapsed) return stepper.legal(place.configuration, elapsed);
      place.legal ??= stepper.legal(place.configuration);
      return place.legal;
    },
    named: (trigger) => names.get(trigger) ?? trigger,
    next(place, trigger, elapsed) {
      if (elapsed) return step(place, trigger, elapsed);
      const found = place.next.get(trigger);
      if (found !== undefined) return found;
      if (place.next.has(trigger)) return undefined;
      const to = step(place, trigger);
      const name = names.get(trigger);
      if (name !== undefined) place.next.set(name, to); // a name that the model does not know is not kept: a log may have any number
      return to;
    },
  };
}
