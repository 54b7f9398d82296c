/** So many relations, reviews, names and the like stand on a card at most. */
export const maxOnCard = 12;

/** So many cards stand in one hover at most. */
export const maxCards = 5;
