const numbers = new WeakMap<object, number>();
let last = 0;

/** A number of its own for each object: what tells two apart in the key of a query, where the object is too large for one. */
export function numberOf(object: object): number {
  const number = numbers.get(object) ?? last + 1;
  last = Math.max(last, number);
  numbers.set(object, number);
  return number;
}
