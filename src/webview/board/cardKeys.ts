import type { BoardModel } from '../boardProtocol.js';
import type { CardPlace } from './boardState.js';
import { type BoardGrid, cardBeside, type Direction, endsOf, placeBeside } from './cards.js';

export interface CardCommands {
  readonly model: BoardModel;
  readonly grid: BoardGrid;
  readonly open: (id: string) => void;
  readonly focus: (id: string) => void;
  /** @param place `undefined` at the board's edge. */
  readonly move: (id: string, place: CardPlace | undefined) => void;
}

/** The relevant part of a keyboard event. */
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
 * Handles a key on a card: arrows go to other cards, Alt with an arrow moves the card, Enter and the space bar open it.
 *
 * @returns whether the key was handled; VS Code must not handle it as well then.
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
