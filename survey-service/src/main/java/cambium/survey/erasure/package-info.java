/** Forgets a person: takes them out of the directory and asks every feature to forget them. */
@NullMarked
package cambium.survey.erasure;

import org.jspecify.annotations.NullMarked;
