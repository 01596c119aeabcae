/** The mailbox page: every mail that the catcher took, readable by people and by scripts. */
@org.jspecify.annotations.NullMarked
package cambium.standalone.mail;
