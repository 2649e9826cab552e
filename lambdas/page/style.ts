import { BASE_STYLE } from './style-base.ts';
import { BOARD_STYLE } from './style-board.ts';
import { COLOUR_STYLE } from './style-colours.ts';
import { HISTORY_STYLE } from './style-history.ts';
import { PRINT_STYLE } from './style-print.ts';
import { TIMELINE_STYLE } from './style-timeline.ts';

/** The page's style in one piece, without the spaces that only its readers need. */
export const STYLE = [COLOUR_STYLE, BASE_STYLE, BOARD_STYLE, TIMELINE_STYLE, HISTORY_STYLE, PRINT_STYLE]
  .join('')
  .replace(/\n\s*/g, '')
  .replace(/\s*([{}:;,>])\s+/g, '$1');
