/**
 * Has accessors of a class take effect that are hidden by what was set on the element before its script came. Lit looks
 * after the properties that it declares. What can only be read goes back to what the class says.
 */
export function upgradeProperties<T extends object>(element: T, prototype: T): void {
  for (const name of Object.keys(element) as (keyof T)[]) {
    const accessor = Object.getOwnPropertyDescriptor(prototype, name);
    if (!accessor?.get) continue;
    const value = element[name];
    Reflect.deleteProperty(element, name);
    if (accessor.set) element[name] = value;
  }
}
