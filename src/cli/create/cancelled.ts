/** The person did not want to go on. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';

  constructor() {
    super('The questions were cancelled');
  }
}
