package cambium.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds what no controller says of itself: who may call, and how every refusal looks. */
final class InterfaceDescription implements GlobalOpenApiCustomizer {
  private static final String BEARER = "bearer";
  private static final String PROBLEM = "Problem";

  private final String service;
  private final List<String> publicPaths;

  InterfaceDescription(String service, List<String> publicPaths) {
    this.service = service;
    this.publicPaths = List.copyOf(publicPaths);
  }

  @Override
  public void customise(OpenAPI api) {
    api.info(new Info().title("Cambium " + service).version("1"));
    api.schemaRequirement(
        BEARER,
        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
    api.schema(PROBLEM, problem());
    api.getPaths()
        .forEach((path, methods) -> methods.readOperations().forEach(each -> complete(path, each)));
  }

  private void complete(String path, Operation operation) {
    operation.getResponses().values().forEach(InterfaceDescription::nameJson);
    if (path.startsWith("/api/") && !publicPaths.contains(path)) {
      operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
      operation.getResponses().addApiResponse("401", refusal("No valid token and no sign-in."));
    }
    operation.getResponses().addApiResponse("default", refusal("Refused; the type says why."));
  }

  /** What no controller restricts is written as JSON. */
  private static void nameJson(ApiResponse answer) {
    Content content = answer.getContent();
    MediaType anything = content == null ? null : content.remove("*/*");
    if (anything != null) {
      content.addMediaType("application/json", anything);
    }
  }

  private static ApiResponse refusal(String description) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    return new ApiResponse()
        .description(description)
        .content(
            new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema())
        .additionalProperties(true);
  }
}
