package cambium.benchmarks;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** How long the server works at each request, security and the writing of the body included. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServerTime implements Filter {
  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long begin = System.nanoTime();
    chain.doFilter(request, response);
    nanos.add(System.nanoTime() - begin);
  }

  /** Milliseconds of all requests since the last call, from the shortest to the longest. */
  double[] take() {
    synchronized (nanos) {
      double[] sorted = nanos.stream().sorted().mapToDouble(each -> each / 1e6).toArray();
      nanos.clear();
      return sorted;
    }
  }
}
