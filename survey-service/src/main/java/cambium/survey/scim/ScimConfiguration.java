package cambium.survey.scim;

import cambium.platform.web.BodyLimit;
import cambium.platform.web.ErrorShape;
import de.captaingoldfish.scim.sdk.common.constants.HttpHeader;
import de.captaingoldfish.scim.sdk.common.constants.SchemaUris;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ChangePasswordConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What this end of the protocol can do, and how it says no. */
@Configuration(proxyBeanMethods = false)
class ScimConfiguration {
  private static final long LARGEST_BULK = 2L * 1024 * 1024;
  private static final int MOST_OPERATIONS = 1000;
  private static final int MOST_RESULTS = 500;

  @Bean
  ResourceEndpoint scimEndpoint(AccountHandler users) {
    return new ResourceEndpoint(provider(), KeptAttributes.users(users));
  }

  @Bean
  BodyLimit scimBulkLimit() {
    return new BodyLimit("POST", ScimController.BASE + "/Bulk", LARGEST_BULK);
  }

  @Bean
  ErrorShape scimErrors() {
    return new ErrorShape(
        "/scim/", MediaType.valueOf(HttpHeader.SCIM_CONTENT_TYPE), ScimConfiguration::error);
  }

  private static Map<String, Object> error(HttpStatus status, String detail) {
    return Map.of(
        "schemas",
        List.of(SchemaUris.ERROR_URI),
        "status",
        String.valueOf(status.value()),
        "detail",
        detail);
  }

  private static ServiceProvider provider() {
    return ServiceProvider.builder()
        .patchConfig(
            PatchConfig.builder()
                .supported(true)
                .ignoreUnknownAttributes(true)
                .activateMsAzureFilterWorkaround(true)
                .activateMsAzureValueSubAttributeWorkaround(true)
                .activateMsAzureComplexSimpleValueWorkaround(true)
                .build())
        .filterConfig(FilterConfig.builder().supported(true).maxResults(MOST_RESULTS).build())
        .bulkConfig(
            BulkConfig.builder()
                .supported(true)
                .maxOperations(MOST_OPERATIONS)
                .maxPayloadSize(LARGEST_BULK)
                .build())
        .sortConfig(SortConfig.builder().supported(false).build())
        .eTagConfig(ETagConfig.builder().supported(false).build())
        .changePasswordConfig(ChangePasswordConfig.builder().supported(false).build())
        .authenticationSchemes(List.of(bearer()))
        .lenientContentTypeChecking(true)
        .useDefaultValuesOnRequest(true)
        .useDefaultValuesOnResponse(true)
        .build();
  }

  private static AuthenticationScheme bearer() {
    return AuthenticationScheme.builder()
        .name("OAuth bearer token")
        .description("A token of the client cambium-admin, with the scope cambium.admin")
        .type("oauthbearertoken")
        .specUri("https://www.rfc-editor.org/info/rfc6750")
        .primary(true)
        .build();
  }
}
