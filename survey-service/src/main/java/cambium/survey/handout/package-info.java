/** Prints what is handed out to people without a mailbox: a card each, with code and QR code. */
@NullMarked
package cambium.survey.handout;

import org.jspecify.annotations.NullMarked;
