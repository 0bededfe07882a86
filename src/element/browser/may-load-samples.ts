/** The Network Information API, where there is one. */
interface Connection {
  readonly connection?: { readonly saveData?: boolean };
}

/** Says whether the page allows a second request of the recording. */
export interface SamplesHost {
  readonly withoutAlignment: boolean;
}

/** Whether the recording may be requested for its samples, too: neither the page nor a visitor who saves data objects. */
export const mayLoadSamples = ({ withoutAlignment }: SamplesHost): boolean =>
  !withoutAlignment && !(navigator as Connection).connection?.saveData;
