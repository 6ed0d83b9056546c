import type { BoardModel } from '../boardProtocol.js';
import type { CardPlace } from './boardState.js';
import { type BoardGrid, cardBeside, type Direction, endsOf, placeBeside } from './cards.js';

/** What the board offers to the keyboard. */
export interface CardCommands {
  readonly model: BoardModel;
  readonly grid: BoardGrid;
  readonly open: (id: string) => void;
  readonly focus: (id: string) => void;
  /** @param place `undefined` where there is nothing in that direction. */
  readonly move: (id: string, place: CardPlace | undefined) => void;
}

/** As much of a keyboard event as counts. */
export interface PressedKey {
  readonly key: string;
  readonly altKey: boolean;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * Does what a key means on a card: arrows go to other cards, with Alt they take the card along; Enter and the space bar open it.
 *
 * @returns whether the key meant anything; VS Code must not take it as well then.
 */
export function pressKey(key: PressedKey, id: string, commands: CardCommands): boolean {
  const direction = directions[key.key];
  if (direction && key.altKey) commands.move(id, placeOf(id, direction, commands));
  else if (direction) goTo(cardBeside(commands.grid, id, direction), commands);
  else if (key.key === 'Enter' || key.key === ' ') commands.open(id);
  else if (key.key === 'Home') goTo(endsOf(commands.grid)[0], commands);
  else if (key.key === 'End') goTo(endsOf(commands.grid)[1], commands);
  else return false;
  return true;
}

function placeOf(id: string, direction: Direction, { grid, model }: CardCommands): CardPlace | undefined {
  const card = grid
    .flat()
    .flatMap(({ cards }) => cards)
    .find((candidate) => candidate.id === id);
  return card && placeBeside(model, card, direction);
}

function goTo(id: string | undefined, { focus }: CardCommands): void {
  if (id !== undefined) focus(id);
}
