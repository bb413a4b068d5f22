/** Which party is wanted where: the one that messages carry, or the Finnish side, which is Kela or, in EESSI, an institution of the conversation. */
import type { MessageType } from '@tietovirta/exchanges';
import type { Label } from '@tietovirta/wording';

export interface PartiesWanted {
  /** Id of the organisation that messages carry; undefined where any will do, or where it is not always at the same end. */
  readonly partner: string | undefined;
  /** Whether both ends are to be looked at message by message. */
  readonly isByMessage: boolean;
}

const kela = 'kela';
const isOfCases = ({ dimensions, direction }: MessageType): boolean =>
  direction === 'by-dimension' || dimensions.some(({ id }) => id === 'finnish-institution');

interface Ends {
  readonly to: string | undefined;
  readonly from: string | undefined;
}

export const partiesWanted = (type: MessageType, { to, from }: Ends): PartiesWanted =>
  isOfCases(type)
    ? { partner: undefined, isByMessage: to !== undefined || from !== undefined }
    : { partner: type.direction === 'to-kela' ? from : to, isByMessage: false };

/** What is wrong with a party at the end at which Kela stands. */
export function faultsOfEnds(type: MessageType, { to, from }: Ends): readonly Label[] {
  if (isOfCases(type)) return [];
  const isToKela = type.direction === 'to-kela';
  const ofKela = isToKela ? to : from;
  if (ofKela === undefined || ofKela === kela) return [];
  const [end, other] = isToKela ? ['--to', '--from'] : ['--from', '--to'];
  return [
    {
      fi: `${end} ${ofKela}: sanoman ${type.id} ${isToKela ? 'saa' : 'lähettää'} Kela. Tarkoititko ${other} ${ofKela}?`,
      en: `${end} ${ofKela}: Kela ${isToKela ? 'receives' : 'sends'} ${type.id}. Did you mean ${other} ${ofKela}?`,
    },
  ];
}
