/** What every service's pages and interfaces have in common: look, languages, problems, limits. */
@NullMarked
package cambium.platform.web;

import org.jspecify.annotations.NullMarked;
